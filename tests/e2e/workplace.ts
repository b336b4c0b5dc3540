import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dropProfile, type Extended, type ExtendedOptions, launchExtended, newProfile } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'

/** What one person has before them: an empty workbook that is served, and a browser with the extension. */
export interface Workplace {
  readonly host: RunningHost
  readonly browser: Extended
  /** The browser's first tab. */
  readonly transcript: Page
  /** The workbook's file. */
  readonly file: string
  /** Closes everything and leaves nothing behind. */
  close(): Promise<void>
}

export async function openWorkplace(options: ExtendedOptions = {}): Promise<Workplace> {
  const [profile, folder] = [newProfile(), newFolder()]
  const file = join(folder, 'werkmap.xlsx')
  const host = await startBuiltHost(file)
  const browser = await launchExtended(profile, options)
  return {
    host, browser, transcript: browser.context.pages()[0]!, file,
    close: async () => {
      await browser.close()
      await host.stop()
      dropProfile(profile)
      dropFolder(folder)
    },
  }
}
