declare const BUURTSTEM_VERSION: string

/** Version of this add-on; the build fills it in from package.json. */
export const ADD_ON_VERSION: string = BUURTSTEM_VERSION
