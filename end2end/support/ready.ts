import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { BINARY } from './test-server.ts';

/** Checks before the first test that everything is installed, instead of letting every test fail. */
export default async function ready(): Promise<void> {
  await access(BINARY).catch(() => {
    throw new Error(`there is no ${BINARY}: run "make build" first`);
  });
  await promisify(execFile)('oathtool', ['--version']).catch(() => {
    throw new Error('oathtool is missing: run "make test", which installs it');
  });
}
