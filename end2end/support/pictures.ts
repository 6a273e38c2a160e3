import { type CDPSession, expect, type Page } from '@playwright/test';
import { freezeTimes } from './fixed-values.ts';

interface Size {
  width: number;
  height: number;
}

const DESKTOP = { width: 800, height: 700 };
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

/** The screenshots of a page for the documentation: light, dark, on a phone, and wide where the page uses the width. */
export class Pictures {
  private cdp: CDPSession | undefined;

  constructor(private readonly page: Page) {}

  /** Compares the page with its screenshots. Leaves it with the viewport that it had. */
  async compare(name: string): Promise<void> {
    const { page } = this;
    const size = page.viewportSize()!;
    // Away from the button that was pressed last, which would look different.
    await page.mouse.move(0, 0);
    const unfreeze = await freezeTimes(page);
    await fitHeight(page, DESKTOP);
    await expect.soft(page).toHaveScreenshot(`${name}-light.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.soft(page).toHaveScreenshot(`${name}-dark.png`);
    await page.emulateMedia({ colorScheme: 'light' });
    if ((await page.locator('.wide').count()) > 0) {
      await fitHeight(page, WIDE);
      await expect.soft(page).toHaveScreenshot(`${name}-wide.png`);
    }
    await this.emulatePhone(true);
    await fitHeight(page, PHONE);
    await expect.soft(page).toHaveScreenshot(`${name}-narrow.png`);
    await this.emulatePhone(false);
    await page.setViewportSize(size);
    await unfreeze();
  }

  /** Touch instead of a mouse, which the screens take into account. */
  private async emulatePhone(enabled: boolean): Promise<void> {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    await this.cdp.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 1 : undefined });
    await this.cdp.send('Emulation.setEmitTouchEventsForMouse', { enabled });
  }
}

/** Makes the viewport as high as the page: `fullPage` would change the emulated device. */
export async function fitHeight(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
}
