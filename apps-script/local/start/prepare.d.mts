/** What the build uses of `prepare.mjs`, which runs before anything is built. */
export function fingerprint(root: string): string
export function rememberBuild(root: string, print: string): void
