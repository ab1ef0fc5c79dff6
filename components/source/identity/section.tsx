import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { IdentityView } from '@/lib/schemas/source/identity';
import type { IdentityProps } from './acts';
import { Compare } from './compare';
import { Differences } from './differences';
import { EnterName } from './enter';
import { Forget } from './forget';
import { Look } from './look';
import { AskToOpen } from './open';

/** Who an anonymous source is: what the vault holds, how two editors open it, and who it is not. Never with the name in it. */
export function Identity(props: IdentityProps) {
  const { identity } = props;
  const may = (move: IdentityView['moves'][number]) => identity.moves.includes(move);
  const { askedAt, secondBy } = identity.opening ?? {};
  return (
    <div className="grid gap-6">
      <Hints hints={identity.hints} />
      <VaultNotice vault={identity.vault} />
      <Entered identity={identity} />
      {identity.opening ? <Opening opening={identity.opening} /> : null}
      {may('look') ? <Look key={`${askedAt} ${secondBy?.id}`} {...props} /> : null}
      {may('ask') || may('second') ? <AskToOpen {...props} /> : null}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {may('enter') ? <EnterName {...props} /> : null}
        {may('compare') ? <Compare {...props} /> : null}
        {may('forget') ? <Forget {...props} /> : null}
      </div>
      <Differences {...props} />
      <Looks looks={identity.looks} />
    </div>
  );
}

function Hints({ hints }: Pick<IdentityView, 'hints'>) {
  if (hints.length === 0) return null;
  return (
    <Notice tone="warning" title="The description may say too much">
      <ul>
        {hints.map((hint) => (
          <li key={hint} dir="auto">
            {hint}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function VaultNotice({ vault }: Pick<IdentityView, 'vault'>) {
  if (vault === 'OPEN') return null;
  return vault === 'CLOSED' ? (
    <Notice title="The vault is closed">
      This server has no key for it, so no name can be entered or shown. Whoever keeps it running sets
      VAULT_KEY. Everything else works.
    </Notice>
  ) : (
    <Notice tone="warning" title="Sealed with another key">
      This server has no key that opens what was entered. Whoever keeps it running adds the old key to
      VAULT_KEY_BEFORE.
    </Notice>
  );
}

function Entered({ identity: { entered, moves, vault } }: Pick<IdentityProps, 'identity'>) {
  if (!entered)
    return (
      <p className="measure">
        Nobody has entered who this is. Until then it counts as one origin with every other anonymous source
        that nobody can tell from it.
      </p>
    );
  return (
    <p className="measure">
      <span>
        Entered by <bdi>{entered.by.name}</bdi>, <DateTime value={entered.at} show="minute" />. The name is
        sealed: two editors have to ask before both may see it.
      </span>
      {vault === 'CLOSED' || moves.includes('enter') ? null : (
        <span> An editor may enter another in its place, since that deletes this one for good.</span>
      )}
    </p>
  );
}

function Opening({ opening }: { opening: NonNullable<IdentityView['opening']> }) {
  const { askedBy, askedAt, reason, lapsesAt, secondBy, until } = opening;
  return (
    <div className="grid gap-1 border-s-4 border-warning ps-4">
      <p>
        <bdi className="font-semibold">{askedBy.name}</bdi> asked to see it,{' '}
        <DateTime value={askedAt} show="minute" />: <q dir="auto">{reason}</q>
      </p>
      <p className="text-sm">
        {secondBy && until ? (
          <>
            <bdi>{secondBy.name}</bdi> asked as well. It is open to both until{' '}
            <DateTime value={until} show="minute" />.
          </>
        ) : (
          <>
            Another editor has to ask as well, until <DateTime value={lapsesAt} show="minute" />.
          </>
        )}
      </p>
    </div>
  );
}

function Looks({ looks }: Pick<IdentityView, 'looks'>) {
  if (looks.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-semibold">Who looked</h3>
      <ul className="grid gap-1 text-sm">
        {looks.map(({ by, at }) => (
          <li key={`${by.id} ${at}`}>
            Looked at by <bdi>{by.name}</bdi> at <DateTime value={at} show="minute" />
          </li>
        ))}
      </ul>
    </div>
  );
}
