import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Node, parse } from 'acorn'
import type { EnvironmentOptions, Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

const here = dirname(fileURLToPath(import.meta.url))
const outDir = join(here, '../dist/apps-script')
const { version } = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8')) as { version: string }

/**
 * The two halves of the add-on for the top-level Vite configuration: `Code.js` for the server and `sidebar.html` for the
 * browser, both in dist/apps-script, which is then all that `npx clasp push` sends.
 */
export const appsScriptEnvironments = {
  appsScript: {
    consumer: 'server',
    define: { BUURTSTEM_VERSION: JSON.stringify(version) },
    resolve: { noExternal: true, conditions: ['browser', 'module', 'import', 'default'] },
    build: {
      outDir, emptyOutDir: false, target: 'es2020', minify: false, sourcemap: false, copyPublicDir: false, ssr: false,
      rolldownOptions: { input: join(here, 'index.ts'), preserveEntrySignatures: 'strict', output: { format: 'iife', name: '__app', exports: 'named', entryFileNames: 'Code.js' } },
    },
  },
  sidebar: {
    consumer: 'client',
    define: { BUURTSTEM_VERSION: JSON.stringify(version) },
    build: {
      outDir, emptyOutDir: false, target: 'es2020', minify: true, sourcemap: false, copyPublicDir: false, assetsInlineLimit: () => true, modulePreload: false,
      rolldownOptions: { input: join(here, 'sidebar/sidebar.html') },
    },
  },
} satisfies Record<string, EnvironmentOptions>

/** What the two environments need done to their output. */
export function appsScriptPlugins(): Plugin[] {
  const only = (name: string, plugin: Plugin): Plugin => ({ ...plugin, applyToEnvironment: (environment) => environment.name === name })
  return [
    only('appsScript', publicFunctions()),
    only('sidebar', noSlashesInTemplates()),
    only('sidebar', viteSingleFile({ useRecommendedBuildConfig: false }) as Plugin),
    only('sidebar', flatSidebar()),
  ]
}

/**
 * Apps Script calls only top-level functions, and every one of them can be called by a page of the project: so the bundle is
 * one closed expression, and each export of index.ts gets a function of its own below it, with its JSDoc, which is also what a
 * spreadsheet shows of a function while somebody types a formula. The bundle must parse as ES2020 without private or static class fields, which Apps Script cannot read.
 */
function publicFunctions(): Plugin {
  return {
    name: 'buurtstem:public-functions',
    generateBundle(_options, bundle) {
      const chunk = bundle['Code.js']
      if (chunk?.type !== 'chunk') throw new Error('Code.js is not in the bundle')
      parseForAppsScript(chunk.code, 'Code.js')
      const docs = new Map(['index.ts', 'functions.ts'].flatMap((file) => [...jsDocByExport(readFileSync(join(here, file), 'utf8'))]))
      const functions = [...chunk.exports].sort().map((name) => `${docs.get(name) ?? ''}\nfunction ${name}(${parametersIn(docs.get(name) ?? '').join(', ')}) {\n  return __app.${name}.apply(this, arguments);\n}\n`)
      chunk.code = `${chunk.code}\n${functions.join('\n')}`
      parseForAppsScript(chunk.code, 'Code.js')
      for (const fileName of ['appsscript.json', '.claspignore']) this.emitFile({ type: 'asset', fileName, source: readFileSync(join(here, fileName), 'utf8') })
    },
  }
}

/** Parses a script as Apps Script does; throws with the place when it cannot. */
export function parseForAppsScript(code: string, fileName: string): void {
  try {
    // ES2020 has neither `#private` nor class fields; acorn refuses both at this version.
    parse(code, { ecmaVersion: 2020, sourceType: 'script' })
  } catch (error) {
    throw new Error(`Apps Script cannot parse ${fileName}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The JSDoc above each exported function of a source text. */
export function jsDocByExport(source: string): ReadonlyMap<string, string> {
  return new Map([...source.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)/g)].map(([, doc, name]) => [name!, doc!]))
}

/** The names that a JSDoc comment gives to the parameters, in order: what people see of a function between its brackets. */
export function parametersIn(doc: string): string[] {
  return [...doc.matchAll(/@param(?:\s+\{[^}]*\})?\s+(\w+)/g)].map(([, name]) => name!)
}

/**
 * HtmlService takes what looks like a comment inside a template literal for one and strips it (React-Google-Apps-Script
 * issue 157). The minifier makes such literals of plain strings such as addresses, so their slashes are written as escapes.
 */
function noSlashesInTemplates(): Plugin {
  return {
    name: 'buurtstem:no-slashes-in-templates',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escapeTemplateSlashes(chunk.code)
    },
  }
}

/**
 * Writes the slashes of template literals that look like comments as escapes: the same text, in another spelling.
 * Throws where that cannot be (tagged templates read the spelling itself).
 */
export function escapeTemplateSlashes(code: string): string {
  const places = templateTexts(code)
  return places.reverse().reduce((text, { start, end, tagged }) => {
    const raw = text.slice(start, end)
    if (!LOOKS_LIKE_COMMENT.test(raw)) return text
    const escaped = raw.replace(/(?<!\\)\//g, '\\/').replace(/\/\*/g, '/\\*')
    if (tagged || LOOKS_LIKE_COMMENT.test(escaped)) throw new Error(`HtmlService would strip a part of this template: ${raw.slice(0, 60)}`)
    return text.slice(0, start) + escaped + text.slice(end)
  }, code)
}

const LOOKS_LIKE_COMMENT = /\/[/*]|\*\//

/** Where the texts of template literals stand in a script, in order. */
export function templateTexts(code: string): { readonly start: number; readonly end: number; readonly tagged: boolean }[] {
  const places: { start: number; end: number; tagged: boolean }[] = []
  const visit = (node: unknown, tagged: boolean): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, false)
    else if (isNode(node)) {
      if (node.type === 'TemplateElement') places.push({ start: node.start, end: node.end, tagged })
      for (const [key, value] of Object.entries(node)) {
        if (node.type === 'TemplateLiteral' && key === 'quasis') for (const quasi of value as unknown[]) visit(quasi, tagged)
        else if (typeof value === 'object' && value !== null) visit(value, node.type === 'TaggedTemplateExpression' && key === 'quasi')
      }
    }
  }
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), false)
  return places.sort((a, b) => a.start - b.start)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Apps Script knows files by name only: the page stands beside Code.js, not in a folder. */
function flatSidebar(): Plugin {
  return {
    name: 'buurtstem:flat-sidebar',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = Object.values(bundle).find((file) => file.fileName.endsWith('.html'))
        if (page?.type !== 'asset') throw new Error('sidebar.html is not in the bundle')
        if (/<(?:script|link)[^>]+(?:src|href)=/.test(String(page.source).replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, (part) => part.slice(0, part.indexOf('>') + 1)))) {
          throw new Error('sidebar.html asks for a file of its own; everything must be inlined')
        }
        // A script may hold a page as text.
        if (!/<style[\s>]/.test(String(page.source).replace(/<script[\s\S]*?<\/script>/g, ''))) throw new Error('sidebar.html has lost its style sheet')
        delete bundle[page.fileName]
        this.emitFile({ type: 'asset', fileName: 'sidebar.html', source: page.source })
      },
    },
  }
}
