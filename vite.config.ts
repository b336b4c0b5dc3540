import { rmSync } from 'node:fs'
import { preact } from '@preact/preset-vite'
import type { EnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { appsScriptEnvironments, appsScriptPlugins } from './apps-script/build.ts'
import { localEnvironments, localPlugins } from './apps-script/local/build.ts'
import { fingerprint, rememberBuild } from './apps-script/local/start/prepare.mjs'
import { extensionEnvironments, extensionPlugins } from './extension/build.ts'

const environments: Readonly<Record<string, EnvironmentOptions>> = { ...extensionEnvironments, ...appsScriptEnvironments, ...localEnvironments }

/** Tests of the built add-on, and none of a page. */
const WORKBOOK = ['tests/apps-script/*.test.ts']

export default defineConfig(({ command }) => {
  const plugins = [preact()]
  if (command === 'build') {
    return {
      base: './',
      plugins: [...plugins, ...extensionPlugins(), ...appsScriptPlugins(), ...localPlugins],
      environments: { ...environments },
      builder: {
        sharedPlugins: true,
        buildApp: async (builder) => {
          const { root } = builder.config
          const sources = fingerprint(root)
          // Several environments write into one folder, so none of them may empty it; the types of a build of TypeScript stay.
          for (const folder of ['chromium', 'chromium-e2e', 'firefox', 'apps-script', 'local']) rmSync(`dist/${folder}`, { recursive: true, force: true })
          // One after another: built at once, they mistake one another's fonts.
          for (const name of Object.keys(environments)) await builder.build(builder.environments[name]!)
          // So that `npm start` does not build what is built.
          rememberBuild(root, sources)
        },
      },
    }
  }
  return {
    plugins,
    test: {
      // Projects take no settings from here, so each has its own.
      projects: [
        // The engine keeps nothing between calls, so its tests need no world of their own each.
        { plugins, test: { name: 'engine', include: ['tests/shared/**/*.test.ts'], pool: 'threads', isolate: false, maxWorkers: 2, testTimeout: 60_000 } },
        // Tests of the built add-on run a script a call: on a busy machine that takes its time.
        { plugins, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/shared/**', 'tests/e2e/**', 'tests/build.test.ts', ...WORKBOOK], pool: 'threads', maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 } },
        // The built add-on runs each call in a world of its own; what these tests share is a workbook that was set up once.
        { plugins, test: { name: 'workbook', include: WORKBOOK, pool: 'threads', isolate: false, maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 } },
        { plugins, test: { name: 'build', include: ['tests/build.test.ts'], maxWorkers: 2, testTimeout: 60_000 } },
        // Each file has browsers of its own. A step that fails is tried once more, for a browser on a busy machine can lose a key; the report says which.
        { plugins, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], maxWorkers: 2, retry: 1, testTimeout: 120_000, hookTimeout: 120_000 } },
      ],
    },
  }
})
