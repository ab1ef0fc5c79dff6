import { TabNav } from '@/components/ui/page/tab-nav';

const pages = [
  { href: '/desk/figures', label: 'The desk', editors: true },
  { href: '/desk/agreement', label: 'Agreement', editors: false },
  { href: '/desk/calibration', label: 'Calibration', editors: false },
] as const;

type FiguresNavProps = { current: (typeof pages)[number]['href']; editor: boolean };

/** The three pages of figures; that of the desk is for editors. */
export const FiguresNav = ({ current, editor }: FiguresNavProps) => (
  <TabNav
    label="Figures"
    tabs={pages
      .filter(({ editors }) => editor || !editors)
      .map(({ href, label }) => ({ href, label, current: href === current }))}
  />
);
