import type { CDPSession, Page } from '@playwright/test';
import type { App } from '../pages/app.ts';
import type { Person } from './person.ts';

/** A passkey as Chromium simulates it, with its private key. */
export type StoredPasskey = Awaited<ReturnType<PasskeyDevice['passkeys']>>[number];

interface Options {
  /** Whether the passkeys are kept by a provider for all devices of their owner. */
  synced?: boolean;
}

/**
 * The device that keeps the passkeys of one tab: Chromium's virtual authenticator. It recognises its owner and answers every
 * prompt at once, also the browser's list at a field, until it is told otherwise.
 */
export class PasskeyDevice {
  private constructor(
    private readonly devtools: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  static async of(page: Page, { synced = false }: Options = {}): Promise<PasskeyDevice> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        defaultBackupEligibility: synced,
        defaultBackupState: synced,
      },
    });
    return new PasskeyDevice(devtools, authenticatorId);
  }

  /** Whether the owner answers the prompts that begin from now on. */
  async answers(enabled: boolean): Promise<void> {
    await this.devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: this.authenticatorId, enabled });
  }

  /** Whether fingerprint, face or PIN are right. */
  async recognisesOwner(isUserVerified: boolean): Promise<void> {
    await this.devtools.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified });
  }

  async passkeys() {
    const { credentials } = await this.devtools.send('WebAuthn.getCredentials', { authenticatorId: this.authenticatorId });
    return credentials;
  }

  /** Receives a passkey from another device. */
  async receive(passkey: StoredPasskey): Promise<void> {
    await this.devtools.send('WebAuthn.addCredential', { authenticatorId: this.authenticatorId, credential: passkey });
  }
}

/** Adds a passkey to a person's account and signs out. The device then answers no prompt until a test lets it. */
export async function withPasskey(app: App, person: Person): Promise<PasskeyDevice> {
  const device = await PasskeyDevice.of(app.page);
  await app.reachSecurity(person);
  await app.security.addPasskey('Laptop');
  await device.answers(false);
  await app.signedIn.open();
  await app.signedIn.signOut();
  return device;
}

/** A first sign-in that sets up a passkey instead of an authenticator app, up to the page behind it. */
export async function firstSignInWithPasskey(app: App, person: Person): Promise<PasskeyDevice> {
  const device = await PasskeyDevice.of(app.page);
  await app.login.open();
  await app.login.signIn(person.username, person.password);
  await app.setUp.usePasskeyInstead.click();
  await app.setUp.createPasskey.click();
  person.backupCodes = await app.backupCodes.read();
  await app.backupCodes.done();
  await app.replacePassword(person);
  await app.signedIn.heading.waitFor();
  return device;
}
