import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { BINARY } from './test-server.ts';

/** Before the first test: says what is missing, instead of letting every test fail for it. */
export default async function ready(): Promise<void> {
  await access(BINARY).catch(() => {
    throw new Error(`there is no ${BINARY}: run "make build" first`);
  });
  await promisify(execFile)('oathtool', ['--version']).catch(() => {
    throw new Error('oathtool is missing: run "make test", which installs it');
  });
}
