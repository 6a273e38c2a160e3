import { existsSync, readdirSync } from 'node:fs';
import type { Session } from './session.ts';

/** A browser engine and the program that drives it. */
export interface Engine {
  driver: string;
  flags: (port: number) => string[];
  capabilities: () => object;
  /** Allows a window as narrow as a phone, where a style is not enough. */
  narrow?: (session: Session) => Promise<void>;
  /** Whether the browser needs an X display because it has no headless mode. */
  needsDisplay: boolean;
  /** The environment of the driver. */
  environment: Record<string, string>;
}

export const ENGINES = {
  firefox: {
    driver: 'geckodriver',
    // System access, because a page may not ask for a window as narrow as a phone.
    flags: (port) => ['--host', '127.0.0.1', '--port', String(port), '--log', 'fatal', '--allow-system-access'],
    capabilities: () => ({
      'moz:firefoxOptions': {
        args: ['-headless'],
        prefs: {
          'intl.accept_languages': 'en-GB',
          // Firefox must not fetch settings from Mozilla.
          'services.settings.server': 'data:,nothing',
          // Without a display, nobody can answer a prompt for a passkey: the driver's own device does.
          'security.webauth.webauthn_enable_softtoken': true,
          'security.webauth.webauthn_enable_usbtoken': false,
        },
      },
    }),
    narrow: (session) => session.runInFrame('document.documentElement.style.minWidth = "0"'),
    needsDisplay: false,
    environment: {},
  },
  webkit: {
    driver: 'WebKitWebDriver',
    flags: (port) => ['--host=127.0.0.1', `--port=${port}`],
    capabilities: () => ({ 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } }),
    needsDisplay: true,
    // CI runs as root, without a graphics card.
    environment: {
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  },
} satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;

/** Debian installs it in a folder named after the architecture. */
function miniBrowser(): string {
  const places = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('there is no MiniBrowser: run "make test", which installs it');
  return found;
}
