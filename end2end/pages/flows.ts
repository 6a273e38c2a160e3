import type { Person } from '../support/person.ts';
import type { App } from './app.ts';

/** The ways of people through several screens, from Login on. */
export class Flows {
  constructor(private readonly app: App) {}

  /** To the QR code, which is scanned. */
  async toSetUp(person: Person): Promise<void> {
    await this.app.signIn(person);
    await this.app.scan(person);
  }

  async toVerifyOfSetUp(person: Person): Promise<void> {
    await this.toSetUp(person);
    await this.app.setUp.continue();
    await this.app.verify.heading.waitFor();
  }

  async toBackupCodes(person: Person): Promise<void> {
    await this.toVerifyOfSetUp(person);
    await this.app.verify.verify(await person.phone.next());
    person.backupCodes = await this.app.backupCodes.read();
  }

  async toChangePassword(person: Person): Promise<void> {
    await this.toBackupCodes(person);
    await this.app.backupCodes.done();
    await this.app.changePassword.heading.waitFor();
  }

  /** Through the whole first sign-in. */
  async firstSignIn(person: Person): Promise<void> {
    await this.toChangePassword(person);
    await this.app.replacePassword(person);
    await this.app.signedIn.heading.waitFor();
  }

  /** A later sign-in, up to the second factor. */
  async toVerify(person: Person): Promise<void> {
    await this.app.signIn(person);
    await this.app.verify.heading.waitFor();
  }

  async toBackupCode(person: Person): Promise<void> {
    await this.toVerify(person);
    await this.app.verify.useBackupCode.click();
    await this.app.backupCode.heading.waitFor();
  }

  /** Through a whole later sign-in. */
  async laterSignIn(person: Person): Promise<void> {
    await this.toVerify(person);
    await this.app.verify.verify(await person.phone.next());
    await this.app.signedIn.heading.waitFor();
  }
}
