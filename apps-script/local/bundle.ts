import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'

/** The built add-on as Google would hold it: code, HTML files, manifest. */
export interface Bundle {
  readonly scripts: readonly Script[]
  /** Top-level functions whose doc comment says that formulas may call them. */
  readonly customFunctions: readonly CustomFunctionDoc[]
  readonly html: ReadonlyMap<string, string>
  readonly timeZone: string
  readonly addOnName: string | null
}

/** A function for formulas, as a spreadsheet shows it while somebody types. */
export interface CustomFunctionDoc {
  readonly name: string
  readonly parameters: readonly string[]
  /** Its comment without the signs of one. */
  readonly text: string
}

/** Why a folder cannot be run. */
export type BundleFailure = { readonly ok: false; readonly code: 'no-bundle' | 'bad-bundle'; readonly detail: string }

/** Reads a built Apps Script folder (`*.js`, `*.html`, `appsscript.json`). */
export function readBundle(folder: string): { readonly ok: true; readonly bundle: Bundle } | BundleFailure {
  if (!existsSync(join(folder, 'appsscript.json'))) return { ok: false, code: 'no-bundle', detail: folder }
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as { timeZone?: string; addOns?: { common?: { name?: string } } }
    const names = readdirSync(folder).toSorted()
    const sources = names.filter((name) => name.endsWith('.js')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    return {
      ok: true,
      bundle: {
        scripts: sources.map(({ name, text }) => new Script(text, { filename: name })),
        customFunctions: sources.flatMap(({ text }) => customFunctionsIn(text)),
        html: new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), readFileSync(join(folder, name), 'utf8')])),
        timeZone: manifest.timeZone ?? 'Europe/Amsterdam',
        addOnName: manifest.addOns?.common?.name ?? null,
      },
    }
  } catch (error) {
    return { ok: false, code: 'bad-bundle', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** The functions for formulas of a script: declared at the top, right below a doc comment with `@customfunction`. */
export function customFunctionsIn(script: string): CustomFunctionDoc[] {
  return [...script.matchAll(/^\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*^function (\w+)\(([^)]*)\)/gm)].map(([, comment, name, parameters]) => ({
    name: name!, parameters: parameters!.split(',').map((parameter) => parameter.trim()).filter((parameter) => parameter !== ''),
    text: comment!.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd()).filter((line) => !line.startsWith('@customfunction')).join('\n').trim(),
  }))
}
