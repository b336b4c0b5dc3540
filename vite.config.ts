import { preact } from '@preact/preset-vite'
import type { EnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { localEnvironments, localPlugins } from './apps-script/local/build.ts'

const environments: Readonly<Record<string, EnvironmentOptions>> = { ...localEnvironments }

export default defineConfig(({ command }) => {
  const plugins = [preact()]
  if (command === 'build') {
    return {
      plugins: [...plugins, ...localPlugins],
      environments: { ...environments },
      // The environment that Vite always has is not one of ours.
      builder: { buildApp: async (builder) => void (await Promise.all(Object.keys(environments).map((name) => builder.build(builder.environments[name]!)))) },
    }
  }
  return {
    plugins,
    test: {
      testTimeout: 20_000,
      projects: [
        { plugins, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/build.test.ts'] } },
        { plugins, test: { name: 'build', include: ['tests/build.test.ts'] } },
        { plugins, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      ],
    },
  }
})
