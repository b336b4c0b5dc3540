import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

const shared = { plugins: [preact()] }

export default defineConfig({
  ...shared,
  test: {
    testTimeout: 20_000,
    projects: [
      { ...shared, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/build.test.ts'] } },
      { ...shared, test: { name: 'build', include: ['tests/build.test.ts'] } },
      { ...shared, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
