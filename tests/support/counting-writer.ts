// Writes to a file as a server does and moves the log into it in every way, until it is killed: node --import tsx tests/support/counting-writer.ts FILE
import Database from 'better-sqlite3';

const [file = ''] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = OFF');
db.exec('CREATE TABLE note (body TEXT)');

const write = db.transaction(() => {
  db.prepare('INSERT INTO note VALUES (?)').run('words');
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 1}`);
});

for (let turn = 0; ; turn++) {
  for (let n = 0; n <= turn % 7; n++) write();
  db.pragma(`wal_checkpoint(${['PASSIVE', 'RESTART', 'TRUNCATE'][turn % 3]})`);
  if (turn === 0) process.stdout.write('writes\n');
}
