import { createServer, type Server } from 'node:http';
import { expect, GRACE, test } from '../../fixtures.ts';
import { App } from '../../pages/app.ts';
import { PasskeyDevice, withPasskey } from '../../support/passkey-device.ts';
import { addAccount } from '../../support/person.ts';
import { freePort } from '../../support/port.ts';
import { TestServer } from '../../support/test-server.ts';

const SIGN_IN = '/api/passkeys/sign-in';

/** Sends an assertion as the app does, from any page of the context. */
async function send(app: App, origin: string, credential: unknown): Promise<{ status: number; body: unknown }> {
  const answer = await app.page.context().request.post(`${origin}${SIGN_IN}`, { data: { credential }, headers: { Origin: origin } });
  return { status: answer.status(), body: await answer.json() };
}

/** Has the device sign a challenge on the present page, whatever that is. */
async function assertion(app: App, options: object): Promise<object> {
  return app.page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json as PublicKeyCredentialRequestOptionsJSON);
    const credential = await navigator.credentials.get({ publicKey });
    return JSON.parse(JSON.stringify(credential)) as object;
  }, options);
}

async function start(app: App, origin: string): Promise<{ challenge: string; rpId: string }> {
  const answer = await app.page.context().request.post(`${origin}${SIGN_IN}/start`, { data: {}, headers: { Origin: origin } });
  return (await answer.json()) as { challenge: string; rpId: string };
}

/** A site that is not Vestibule. */
async function foreignSite(): Promise<{ site: Server; port: number }> {
  const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Another site</h1>'));
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const address = site.address();
  return { site, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

test('an assertion works once', async ({ regular, app, page, server, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const device = await withPasskey(app, regular);
  await app.login.openWithoutList();
  await device.answers(true);
  const sent = page.waitForRequest(`**${SIGN_IN}`);
  await app.login.withPasskey.click();
  const { credential } = (await sent).postDataJSON() as { credential: unknown };
  await expect(app.signedIn.heading).toBeVisible();
  expect(await send(app, server.origin, credential)).toEqual({ status: 422, body: { error: 'expired' } });
});

test('a challenge of another browser is rejected', async ({ regular, app, server, openBrowser }) => {
  const device = await withPasskey(app, regular);
  // A screen without a prompt of its own.
  await app.forgotPassword.open();
  await device.answers(true);
  const other = await openBrowser();
  const options = await start(other, server.origin);
  const credential = await assertion(app, options);
  expect((await send(app, server.origin, credential)).status).toBe(422);
  // In its own browser the same assertion is right.
  expect((await send(other, server.origin, credential)).status).toBe(200);
});

test('an assertion from a foreign origin is rejected', async ({ regular, app, page, server }) => {
  const device = await withPasskey(app, regular);
  const { site, port } = await foreignSite();
  // The list of Login would ask the device, too.
  await page.goto(`http://localhost:${port}/`);
  await device.answers(true);
  const options = await start(app, server.origin);
  const credential = await assertion(app, options);
  expect(await send(app, server.origin, credential)).toEqual({ status: 422, body: { error: 'rejected' } });
  site.close();
});

test('the passkey of another account is rejected as a second factor', async ({ regular, administrator, app, page, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const mine = await withPasskey(app, regular);
  const other = await openBrowser();
  const theirs = await PasskeyDevice.of(other.page);
  await other.reachSecurity(administrator);
  await other.security.addPasskey('Laptop');
  const [foreign] = await theirs.passkeys();
  await mine.receive(foreign!);
  await mine.answers(true);
  // The page asks for the wrong one, as an attacker's script would.
  await page.route('**/api/passkeys/verify/start', async (route) => {
    const response = await route.fetch();
    const id = foreign!.credentialId.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const allowCredentials = [{ type: 'public-key', id }];
    await route.fulfill({ response, json: { ...(await response.json()), allowCredentials } });
  });
  await app.reachVerifyWithPasskey(regular);
  await app.verify.usePasskey.click();
  await expect(app.verify.alert).toContainText('This passkey was not accepted.');
});

test('a page whose address does not belong to the passkeys says so', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expect(/well-known\/webauthn|net::ERR/);
  await withPasskey(app, regular);
  await page.route('**/api/passkeys/sign-in/start', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), rpId: 'vestibule.invalid' } });
  });
  await app.login.open();
  await app.login.withPasskey.click();
  await expect(app.login.alert).toContainText('Passkeys do not work at this address.');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a removed passkey and one of a disabled account get the same answer', async ({ regular, app, server, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const device = await withPasskey(app, regular);
  await server.command('account', 'disable', '--username', regular.username);
  await app.login.openWithoutList();
  await device.answers(true);
  await app.login.withPasskey.click();
  await expect(app.login.alert).toHaveText('This passkey was not accepted. Try another one, or sign in another way.');
  await device.answers(false);
  await server.command('account', 'enable', '--username', regular.username);
  await server.command('account', 'reset-mfa', '--username', regular.username, '--reason', 'Lost laptop');
  await app.login.openWithoutList();
  await device.answers(true);
  await app.login.withPasskey.click();
  await expect(app.login.alert).toHaveText('This passkey was not accepted. Try another one, or sign in another way.');
});

test('with a parent domain the passkey belongs to it, and a sibling site cannot use it', async ({ openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const port = await freePort();
  const origin = `http://login.vestibule.localhost:${port}`;
  const server = await TestServer.prepare({
    VESTIBULE_LISTEN: `127.0.0.1:${port}`,
    VESTIBULE_PUBLIC_URL: origin,
    VESTIBULE_PASSKEYS_RP_ID: 'vestibule.localhost',
  });
  const { site, port: sibling } = await foreignSite();
  try {
    await server.start();
    const person = await addAccount(server, GRACE);
    const { page } = await openBrowser({ baseURL: origin });
    const app = new App(page, origin);
    const device = await PasskeyDevice.of(page);
    await app.flows.firstSignIn(person);
    await app.signedIn.security.click();
    await app.security.addPasskey('Laptop');
    expect((await device.passkeys()).map(({ rpId }) => rpId)).toEqual(['vestibule.localhost']);
    await device.answers(false);
    await app.signedIn.open();
    await app.signedIn.signOut();

    // Only the browser knows the address of this name.
    const ask = (path: string, data: object) =>
      page.evaluate(
        async ([path, data]) => {
          const headers = { 'content-type': 'application/json' };
          const answer = await fetch(path as string, { method: 'POST', headers, body: JSON.stringify(data) });
          return { status: answer.status, body: (await answer.json()) as object };
        },
        [path, data],
      );
    await device.answers(true);
    await app.forgotPassword.open();
    const { body: options } = await ask(`${SIGN_IN}/start`, {});
    await page.goto(`http://wiki.vestibule.localhost:${sibling}/`);
    const credential = await assertion(app, options);
    await app.forgotPassword.open();
    expect(await ask(SIGN_IN, { credential })).toEqual({ status: 422, body: { error: 'rejected' } });

    await app.login.open();
    await expect(app.signedIn.heading).toBeVisible();
  } finally {
    site.close();
    await server.stop();
    await server.remove();
  }
});
