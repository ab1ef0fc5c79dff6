// The whole script of readers' documents: the two controls that do nothing without one.
import { copying, OUTCOME_STANDS } from '@/components/ui/copying';
import { asTheme, chooseTheme } from '@/components/ui/page/theme';

const chosen = asTheme(document.documentElement.dataset.theme ?? null);
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-theme-choice]')) {
  input.checked = input.value === chosen;
  input.addEventListener('change', () => chooseTheme(asTheme(input.value)));
}

for (const button of document.querySelectorAll<HTMLElement>('button[data-copies]')) {
  const outcome = button.parentElement?.querySelector('[role=status]');
  if (!outcome) continue;
  let timer = 0;
  button.addEventListener('click', async () => {
    outcome.textContent = await copying(button.dataset.copies ?? '');
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      outcome.textContent = '';
    }, OUTCOME_STANDS);
  });
}
