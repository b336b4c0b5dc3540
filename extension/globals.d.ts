/** Set by the build: whether the browser built for has Chromium's side panel. */
declare const __SIDE_PANEL__: boolean
/** Set by the build: version of the extension. */
declare const __VERSION__: string
