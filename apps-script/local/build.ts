import { resolve } from 'node:path'
import type { EnvironmentOptions, PluginOption } from 'vite'

const root = import.meta.dirname
const repository = resolve(root, '../..')

/**
 * The Vite environments of the local host: `localHost` for Node (host and executor, packages from node_modules left
 * outside) into `dist/local/`, and `localPage` for the workbook page into `dist/local/page/`.
 */
export const localEnvironments: Readonly<Record<'localHost' | 'localPage', EnvironmentOptions>> = {
  localHost: {
    consumer: 'server',
    resolve: { noExternal: [], external: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: resolve(repository, 'dist/local'),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: { host: resolve(root, 'host.ts'), 'executor-worker': resolve(root, 'executor-worker.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  },
  localPage: {
    consumer: 'client',
    build: {
      target: 'es2022',
      outDir: resolve(repository, 'dist/local/page'),
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input: resolve(root, 'page/index.html') },
    },
  },
}

// The HTML of a page comes out under its path in the repository; the host looks for it at the top of its folder.
const pageAtTop: PluginOption = {
  name: 'local-page-at-top',
  enforce: 'post',
  applyToEnvironment: (environment) => environment.name === 'localPage',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === 'asset' && file.fileName.endsWith('page/index.html')) file.fileName = 'index.html'
  },
}

/** The plugins these environments need. Those of Preact are for whoever builds: give them once for all environments. */
export const localPlugins: readonly PluginOption[] = [pageAtTop]
