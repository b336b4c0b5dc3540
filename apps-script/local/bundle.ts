import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'

/** The built add-on as Google would hold it: code, HTML files, manifest. */
export interface Bundle {
  readonly scripts: readonly Script[]
  readonly html: ReadonlyMap<string, string>
  readonly timeZone: string
  readonly addOnName: string | null
}

/** Why a folder cannot be run. */
export type BundleFailure = { readonly ok: false; readonly code: 'no-bundle' | 'bad-bundle'; readonly detail: string }

/** Reads a built Apps Script folder (`*.js`, `*.html`, `appsscript.json`). */
export function readBundle(folder: string): { readonly ok: true; readonly bundle: Bundle } | BundleFailure {
  if (!existsSync(join(folder, 'appsscript.json'))) return { ok: false, code: 'no-bundle', detail: folder }
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as { timeZone?: string; addOns?: { common?: { name?: string } } }
    const names = readdirSync(folder).toSorted()
    return {
      ok: true,
      bundle: {
        scripts: names.filter((name) => name.endsWith('.js')).map((name) => new Script(readFileSync(join(folder, name), 'utf8'), { filename: name })),
        html: new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), readFileSync(join(folder, name), 'utf8')])),
        timeZone: manifest.timeZone ?? 'Europe/Amsterdam',
        addOnName: manifest.addOns?.common?.name ?? null,
      },
    }
  } catch (error) {
    return { ok: false, code: 'bad-bundle', detail: error instanceof Error ? error.message : String(error) }
  }
}
