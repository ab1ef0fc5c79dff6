import { describe, expect, it } from 'vitest';
import { actionFiles, unguarded } from './support/actions';
import { importsOf, readSources } from './support/imports';
import { type Departure, ROOMS, violations } from './support/rooms';
import { type WayOut, waysOut } from './support/ways-out';

/** Every departure from the rules that we allow. There is no other place to allow one. */
const DEPARTURES: readonly Departure[] = [
  {
    file: /^lib\/services\/article\/(?:new-version|checking)\.ts$/,
    imports: /^lib\/services\/publication\/flagging/,
    because:
      'A new version of an article, or a page that is gone, reaches published claims: what follows is stored in its own transaction, and belongs to the article.',
  },
  {
    file: /^lib\/services\/(?:article\/articles|evidence\/(?:editing|copies\/verifying)|provenance\/lineage-ripple|source\/vault\/write)\.ts$/,
    imports: /^lib\/services\/publication\/ripple/,
    because:
      'Evidence that holds no more, a copy that is another, an article of another outlet, lineage and who is one with whom reach published claims: they are flagged in the transaction of that change.',
  },
  {
    file: /^lib\/schemas\//,
    imports: /^zod$/,
    because: 'Schemas are zod.',
  },
  {
    file: /^lib\/schemas\/given\.ts$/,
    imports: /^leven$/,
    because:
      'Which field is meant by a misspelt one is told by the distance between both; writing that again helps nobody.',
  },
  {
    file: /^lib\/domain\/text\/stems\.ts$/,
    imports: /^stemmer$/,
    because:
      'Porter published his algorithm in 1980 and it is finished; a package that holds it is as pure as ours would be.',
  },
  {
    file: /^lib\/domain\/zone\.ts$/,
    imports: /^temporal-polyfill$/,
    because:
      'What a clock shows somewhere is a rule of the calendar that JavaScript will know by itself; until then its polyfill does, which is as pure.',
  },
  {
    file: /^scripts\/drills\/day\/redraws\.ts$/,
    imports: /^components\/inbox\/live\/redraw/,
    because:
      'The drill draws lists anew as often as the product’s own pages do: a pace of its own would measure another desk.',
  },
  {
    file: /^scripts\/(?:migrat|moving\/|backups\/|commands\/|setup\/)/,
    imports: /^(?:@prisma\/|better-sqlite3$|pg$)/,
    because:
      'Migrations make the tables that lib/data then knows, before there is a client; a move, a backup and a restore open databases that are not of the settings.',
  },
  {
    file: /^lib\/formats\/openapi/,
    imports: /^(?:zod$|zod-openapi(?:\/|$)|lib\/schemas\/)/,
    because:
      'The description of the API is a serialisation of the schemas themselves: written by hand it would drift.',
  },
  {
    file: /^prisma\/(?:seed|demo\/)/,
    imports: /^lib\/(?:schemas|domain)\//,
    because:
      'The seed speaks to the services as a request does: through the schemas, in the words of the domain.',
  },
  {
    file: /^lib\/http\//,
    imports: /^lib\/config\/(?:log|measures|database-lost)\.ts$/,
    because:
      'What goes wrong behind an answer is logged and told where the answer is made, and what it took is measured there.',
  },
  {
    file: /^app\/\(public\)\/site\.ts$/,
    imports: /^lib\/config\/env\.ts$/,
    because: 'Canonical links and citations need the public address; this one file gives it to the pages.',
  },
  {
    file: /^scripts\/setup\/refusal-words\.ts$/,
    imports: /^lib\/http\/refusal\.ts$/,
    because: 'There is one map from refusals to words, and a command says them as a page does.',
  },
  {
    file: /^scripts\/bench\//,
    imports: /^(?:better-sqlite3$|pg$|lib\/domain\/|lib\/ingest\/)/,
    because:
      'The bench fills newsrooms straight into the tables, compares with a bare server on the same driver, counts what is asked of one, and reads pages as an import does.',
  },
  {
    file: /^scripts\/drills\//,
    imports: /^(?:better-sqlite3$|pg$|prisma\/demo-accounts\.json$)/,
    because:
      'A drill signs in as the people of the demo, and looks at the database that an attack left behind, not through the product.',
  },
  {
    file: /^scripts\/(?:backups?|restore)\b/,
    imports: /^lib\/outside\/files\//,
    because: 'A backup holds the files that rows name, and a restore puts them back where they are kept.',
  },
  {
    file: /^scripts\/worker\.ts$/,
    imports: /^lib\/(?:outside\/files|http\/door)\//,
    because: 'A worker by itself asks for the files, and is measured, as the server is.',
  },
  {
    file: /^scripts\/drills\/fetcher/,
    imports: /^lib\/outside\/web\//,
    because: 'The drill puts an internet of its own between the fetcher and the connections.',
  },
  {
    file: /^proxy\.ts$/,
    imports: /^lib\/http\//,
    because: 'What stands before every page stands in no room: it asks the room that knows HTTP.',
  },
  {
    file: /^instrumentation\.ts$/,
    imports: /^lib\/(?:config|data|services|outside\/files|http|jobs)\//,
    because:
      'The start of the process stands in no room: it starts the worker, checks the settings, takes the newsroom, asks for its files, tells the kept pages which addresses are public, and stands at the door and at the end.',
  },
];

/** Every place that may speak to the outside. Commands and drills are started by a person, and speak to this machine. */
const WAYS_OUT: readonly WayOut[] = [
  { file: /^lib\/outside\/web\//, because: 'This is the way out: it checks each address that it connects.' },
  {
    file: /^lib\/outside\/files\/bucket\.ts$/,
    because: 'It speaks to the service that the settings name, and to no address that anybody else gave.',
  },
  {
    file: /^lib\/outside\/mail\/sending\.ts$/,
    because: 'It hands mails to the server that the settings name, and to no address that anybody else gave.',
  },
  {
    file: /^components\/inbox\/live\/stream\.ts$/,
    because: 'A page in a browser listens to the server that it came from.',
  },
  {
    file: /^components\/form\/whose-page\.ts$/,
    because: 'A page in a browser asks the server that it came from who is signed in.',
  },
  {
    file: /^components\/evidence\/file\/send-file\.ts$/,
    because:
      'A page in a browser sends a file to the server that it came from, and shows how much of it is there.',
  },
];

const sources = readSources([
  'lib',
  'app',
  'components',
  'prisma',
  'scripts',
  'instrumentation.ts',
  'proxy.ts',
]);

describe('the house', () => {
  it.each(['lib/domain', 'lib/services', 'lib/data', 'components', 'app'])('has files in %s', (room) => {
    expect(room in ROOMS && [...sources.keys()].some((file) => file.startsWith(`${room}/`))).toBe(true);
  });

  it('keeps to its table', () => {
    expect(violations(sources, DEPARTURES)).toEqual([]);
  });

  it('uses every departure that it allows', () => {
    const idle = DEPARTURES.filter((departure) => {
      const others = DEPARTURES.filter((other) => other !== departure);
      return violations(sources, others).length === violations(sources, DEPARTURES).length;
    });
    expect(idle.map(({ because }) => because)).toEqual([]);
  });
});

describe('the way out', () => {
  const served = new Map([...sources].filter(([file]) => !/^(?:scripts|prisma)\//.test(file)));

  it('is one', () => {
    expect(waysOut(served, WAYS_OUT)).toEqual([]);
  });

  it('is needed by everybody who is named', () => {
    for (const way of WAYS_OUT)
      expect(
        waysOut(
          served,
          WAYS_OUT.filter((other) => other !== way),
        ),
      ).not.toEqual([]);
  });

  it.each([
    ['fetch', "await fetch('https://paper.example/');"],
    ['fetch by another name', 'const get = fetch;'],
    ['fetch handed on', 'answers(url, fetch)'],
    ['fetch of the global object', 'globalThis.fetch(url)'],
    ['fetch by a computed name', "window['fetch'](url)"],
    ['a request of Node’s', "import { request } from 'node:http';"],
    ['a request beside types', "import { type IncomingMessage, get } from 'https';"],
    ['all of Node’s', "import http from 'node:http';"],
    ['all of it, by a name', "import * as net from 'net';"],
    ['a socket', "import { connect } from 'node:tls';"],
    ['a name server', "import { lookup } from 'node:dns/promises';"],
    ['a later import', "const { get } = await import('node:http');"],
    ['a package', "import { request } from 'undici';"],
    ['a program', "import { execFile } from 'node:child_process';"],
    ['a socket of a browser', 'new WebSocket(url)'],
    ['a beacon', 'navigator.sendBeacon(url)'],
  ])('would be found besides: %s', (_, source) => {
    expect(waysOut(new Map([['lib/services/a.ts', source]]), WAYS_OUT)).toHaveLength(1);
  });

  it.each([
    ['a server', "import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http';"],
    ['types', "import type { Socket } from 'node:net';"],
    ['a method', 'repository.fetch(id); const cut = { fetch: 1 };'],
    ['a word', "// as fetch(url) does\nconst words = 'to fetch a page';"],
  ])('lets pass %s', (_, source) => {
    expect(waysOut(new Map([['lib/services/a.ts', source]]), WAYS_OUT)).toEqual([]);
  });
});

describe('server actions', () => {
  it('ask whom their form was drawn for, all of them', () => {
    expect(actionFiles(sources).length).toBeGreaterThan(7);
    expect(unguarded(sources)).toEqual([]);
  });

  const guard = "import { action } from '@/lib/http/action';";
  it.each([
    ['a function', `'use server';\n${guard}\nexport async function seal() {}`],
    ['another maker', `'use server';\n${guard}\nexport const seal = other(action(Seal, seal));`],
    ['a list', `'use server';\n${guard}\nconst seal = async () => {};\nexport { seal };`],
    [
      'another `action`',
      "'use server';\nimport { action } from './mine';\nexport const seal = action(Seal);",
    ],
    ['one inside a page', "export default () => <form action={async () => { 'use server'; }} />;"],
    ['a call of the API', "const sealed = await fetch('/api/v1/claims/1/reviews');"],
  ])('finds %s', (_, source) => {
    expect(unguarded(new Map([['app/desk/a.tsx', source]]))).toHaveLength(1);
  });

  it('lets pass what `action` makes', () => {
    const source = `'use server';\n${guard}\nexport const seal = action(Seal, async () => {\n  return ok(null);\n});`;
    expect(unguarded(new Map([['app/desk/actions.ts', source]]))).toEqual([]);
  });
});

describe('the check itself', () => {
  const found = (files: Record<string, string>, departures: readonly Departure[] = []) =>
    violations(new Map(Object.entries(files)), departures);

  it.each([
    ['another room, by alias', 'lib/domain/a.ts', "import { b } from '@/lib/data/b';"],
    ['another room, by a relative path', 'lib/domain/a.ts', "import { b } from '../data/b';"],
    ['another room, as a type', 'components/a.tsx', "import type { B } from '@/lib/data/b';"],
    ['another room, for its effect', 'lib/services/a.ts', "import '@/lib/http/b';"],
    ['another room, later', 'app/a.tsx', "const b = await import('@/lib/data/b');"],
    ['another room, in passing', 'lib/formats/a.ts', "export { b } from '../services/b';"],
    ['another room, over several lines', 'app/a.tsx', "import {\n  b,\n  c,\n} from '@/lib/data/b';"],
    ['a computed path', 'app/a.ts', 'const b = await import(path);'],
    ['Prisma outside lib/data', 'lib/services/a.ts', "import { PrismaClient } from '@prisma/client';"],
    [
      "Prisma's client outside lib/data",
      'scripts/a.ts',
      "import { Prisma } from '@/lib/data/generated/client';",
    ],
    ['the driver outside lib/data', 'app/api/a.ts', "import Database from 'better-sqlite3';"],
    ['NextAuth outside lib/auth', 'lib/http/a.ts', "import { getServerSession } from 'next-auth/next';"],
    ['Next in a service', 'lib/services/a.ts', "import { revalidateTag } from 'next/cache';"],
    ['React in the data', 'lib/data/a.ts', "import { cache } from 'react';"],
    ['a package in the domain', 'lib/domain/a.ts', "import { createHash } from 'node:crypto';"],
    ['what stands in no room', 'lib/services/a.ts', "import { b } from '@/tests/support/b';"],
    ['a later noun', 'lib/domain/source.ts', "import { b } from './claim/b';"],
    ['a later noun, from a folder', 'lib/services/claim/a.ts', "import { b } from '../review';"],
    ['a noun in the ground', 'lib/data/a.ts', "import { b } from './claim/b';"],
    ['a later noun among the operations', 'lib/schemas/operations/a.ts', "import { b } from './claim';"],
  ])('finds %s', (_, file, source) => {
    expect(found({ [file]: source })).toHaveLength(1);
  });

  it.each([
    ['its own room', 'lib/domain/a.ts', "import { b } from './b';"],
    ['a room that the table gives it', 'lib/services/a.ts', "import { b } from '@/lib/data/b';"],
    ['an earlier noun', 'lib/domain/claim/a.ts', "import { b } from '../source';"],
    ['the ground', 'lib/domain/claim/a.ts', "import { b } from '../result';"],
    ['a later noun of another layer', 'lib/data/source.ts', "import { b } from '@/lib/domain/claim/b';"],
    ['Prisma in lib/data', 'lib/data/a.ts', "import { Prisma } from './generated/client';"],
    [
      'NextAuth in its two places',
      'app/api/auth/[...nextauth]/route.ts',
      "import NextAuth from 'next-auth';",
    ],
    [
      'a word in a comment',
      'lib/domain/a.ts',
      "// import { b } from '@/lib/data/b';\n * from '@/lib/data/b'",
    ],
    ['a word in a string', 'lib/domain/a.ts', 'const words = "copied from \'@/lib/data/b\'";'],
  ])('lets pass %s', (_, file, source) => {
    expect(found({ [file]: source })).toEqual([]);
  });

  it('lets a departure pass, for its file alone', () => {
    const departures = [{ file: /^lib\/domain\/a\.ts$/, imports: /^zod$/, because: 'a test' }];
    const zod = "import { z } from 'zod';";
    expect(found({ 'lib/domain/a.ts': zod, 'lib/domain/b.ts': zod }, departures)).toEqual([
      'lib/domain/b.ts imports zod: lib/domain imports no package',
    ]);
  });

  it('finds a cycle, once', () => {
    const ring = {
      'lib/domain/a.ts': "import { b } from './b';",
      'lib/domain/b.ts': "import { c } from '@/lib/domain/c';",
      'lib/domain/c.ts': "import type { A } from './a';",
    };
    expect(found(ring)).toEqual([
      'lib/domain/a.ts → lib/domain/b.ts → lib/domain/c.ts → lib/domain/a.ts is a cycle',
    ]);
  });

  it.each(['lib/domain/utils.ts', 'components/helpers/date.ts', 'lib/http/common.ts', 'app/misc.tsx'])(
    'finds the drawer %s',
    (file) => {
      expect(found({ [file]: '' })).toHaveLength(1);
    },
  );

  it('finds an index of re-exports', () => {
    expect(found({ 'lib/domain/index.ts': "export * from './b';" })).toHaveLength(1);
  });

  it('reads every way to import', () => {
    const source =
      "import a from 'a';\nimport 'b';\nexport * from 'c';\ntype D = import('d').D;\nconst e = require('e');";
    expect(importsOf(source)).toEqual(['a', 'c', 'b', 'd', 'e']);
  });
});
