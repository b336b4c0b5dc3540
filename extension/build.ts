import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnvironmentOptions, Plugin } from 'vite'
import { manifest, type Target } from './manifest.ts'
import { en } from './strings/en.ts'
import { nl } from './strings/nl.ts'

const here = import.meta.dirname
const { version } = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8')) as { version: string }

interface Package {
  /** Folder below dist. */
  readonly folder: string
  readonly target: Target
  readonly hosts: readonly string[]
}

/** What is built: one package a browser, and one for tests that holds this computer's addresses from the start. */
const PACKAGES: readonly Package[] = [
  { folder: 'chromium', target: 'chromium', hosts: [] },
  { folder: 'firefox', target: 'firefox', hosts: [] },
  { folder: 'chromium-e2e', target: 'chromium', hosts: ['http://127.0.0.1/*', 'http://localhost/*'] },
]

const ICONS = [16, 32, 48, 128].map((size) => `icons/icon-${size}.png`)
const PAGES = { sidepanel: 'sidepanel/index.html', options: 'options/index.html', reader: 'reader/index.html', codebook: 'codebook/index.html', retrieval: 'retrieval/index.html', project: 'project/index.html' } as const

/** What is put in a page, each as one file: the content script, the tools behind it, and the sentences of both in the language that the person reads. */
const IN_PAGE = { content: 'Content', tools: 'Tools', 'words-nl': 'WordsNl', 'words-en': 'WordsEn', 'tool-words-nl': 'ToolWordsNl', 'tool-words-en': 'ToolWordsEn' } as const

/** The Vite environments of the extension: for each package its pages with the background, and the scripts that go into pages. */
export const extensionEnvironments: Readonly<Record<string, EnvironmentOptions>> = Object.fromEntries(PACKAGES.flatMap((one) => [
  [pagesOf(one), {
    consumer: 'client',
    define: defines(one),
    build: {
      outDir: outDir(one), emptyOutDir: false, target: 'es2022', copyPublicDir: false, modulePreload: false,
      rolldownOptions: {
        input: { background: join(here, 'background/index.ts'), ...Object.fromEntries(Object.entries(PAGES).map(([name, path]) => [name, join(here, path)])) },
        // Names that begin with an underscore are reserved in packages of Chromium.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
      },
    },
  }],
  ...Object.entries(IN_PAGE).map(([script, name]): [string, EnvironmentOptions] => [nameOf(one) + name, {
    consumer: 'client',
    define: defines(one),
    build: {
      outDir: outDir(one), emptyOutDir: false, target: 'es2022', copyPublicDir: false,
      rolldownOptions: { input: { [script]: join(here, 'content', script === 'content' ? 'index.ts' : `${script}.ts`) }, output: { format: 'iife', entryFileNames: `${script}.js` } },
    },
  }]),
] satisfies [string, EnvironmentOptions][]))

/** What these environments need done beside bundling. */
export function extensionPlugins(): Plugin[] {
  return [packageFiles(), nativeApiInContent(), fittedTheme()]
}

/** The manifest, the names in both languages, the icons; and the pages at the top of the package, where the manifest names them. */
function packageFiles(): Plugin {
  return {
    name: 'buurtstem:extension-package',
    enforce: 'post',
    applyToEnvironment: (environment) => PACKAGES.some((one) => environment.name === pagesOf(one)),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = PACKAGES.find((one) => this.environment.name === pagesOf(one))!
        for (const [name, path] of Object.entries(PAGES)) {
          const page = Object.values(bundle).find((file) => file.fileName.endsWith(path))
          if (page?.type !== 'asset') throw new Error(`${path} is not in the bundle`)
          delete bundle[page.fileName]
          this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page.source })
        }
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify(manifest(built.target, version, built.hosts), null, 2)}\n` })
        for (const fileName of ICONS) this.emitFile({ type: 'asset', fileName, source: readFileSync(join(here, fileName)) })
        for (const { language, manifest: words } of [nl, en]) {
          const messages = Object.fromEntries(Object.entries(words).map(([name, message]) => [name, { message }]))
          this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source: JSON.stringify(messages) })
        }
      },
    },
  }
}

/** In a page every kilobyte counts: the content script uses the browser's own API object instead of the polyfill around it. */
function nativeApiInContent(): Plugin {
  const id = '\0native-extension-api'
  return {
    name: 'buurtstem:native-api-in-content',
    enforce: 'pre',
    applyToEnvironment: (environment) => PACKAGES.some((one) => isInPage(one, environment.name)),
    resolveId: (source) => (source === 'webextension-polyfill' ? id : null),
    load: (source) => (source === id ? 'export default globalThis.browser ?? globalThis.chrome' : null),
  }
}

/** The style sheets of what is put in a page. */
const LOOKS = ['layer.css', 'palette.css', 'tools.css'].map((file) => join(here, 'coding', file))
/** The names of all tokens. Both scripts in a page call them by the same short names: the tools wear the theme that the content script brought. */
const TOKENS = [...new Set(readFileSync(join(here, '../shared/theme/shadow-theme.css'), 'utf8').match(/--bs-[\w-]+/g))]
/** A token that is a colour, and its value. */
const COLOUR = /^ *(--bs-color-[\w-]+): (.*);\n/gm

/** Nor does what is put in a page carry tokens of the theme that nothing in a page wears. */
function fittedTheme(): Plugin {
  return {
    name: 'buurtstem:fitted-theme',
    enforce: 'pre',
    applyToEnvironment: (environment) => PACKAGES.some((one) => isInPage(one, environment.name)),
    transform: {
      filter: { id: /\/shadow-theme\.css/ },
      handler(css) {
        const looks = LOOKS.map((file) => {
          this.addWatchFile(file)
          return readFileSync(file, 'utf8')
        })
        const worn = (name: string) => looks.some((look) => new RegExp(`${name}(?![\\w-])`).test(look)) || css.includes(`var(${name})`)
        // The layer tells by itself whether the page around it is dark.
        const fitted = css.replace(/@media \(prefers-color-scheme: dark\) \{[^]*?\n\}\n/, '').replace(/^ *(--bs-[\w-]+):.*\n/gm, (line, name: string) => (worn(name) ? line : ''))
        const [light = '', dark = ''] = fitted.split(/(?=^:host\(\[data-theme="dark"\]\))/m)
        const darkColours = new Map(Array.from(dark.matchAll(COLOUR), ([, name, colour]) => [name, colour]))
        return light.replace(COLOUR, (_line, name: string, colour: string) => `  ${name}: light-dark(${colour}, ${darkColours.get(name) ?? colour});\n`) + dark.replace(COLOUR, '')
      },
    },
    renderChunk: (code) => {
      return code
        // What the bundler writes into style sheets for browsers that do not know `light-dark()`: ours all do.
        .replace(/--lightningcss-(?:light|dark):[^;}]*;/g, '')
        .replace(/var\(--lightningcss-light,([^()]*)\)\s*var\(--lightningcss-dark,([^()]*)\)/g, 'light-dark($1,$2)')
        .replace(/--bs-[\w-]+/g, (name) => `--${TOKENS.indexOf(name).toString(36)}`)
    },
  }
}

function defines({ target }: Package) {
  const isChromium = JSON.stringify(target === 'chromium')
  return { __SIDE_PANEL__: isChromium, __INHERITS_HIGHLIGHTS__: isChromium, __PRINTS_HIGHLIGHTS__: isChromium, __VERSION__: JSON.stringify(version) }
}

function nameOf({ folder }: Package): string {
  return folder.replace('-', '')
}

function pagesOf(one: Package): string {
  return `${nameOf(one)}Pages`
}

function isInPage(one: Package, environment: string): boolean {
  return Object.values(IN_PAGE).some((name) => environment === nameOf(one) + name)
}

function outDir({ folder }: Package): string {
  return join(here, '../dist', folder)
}
