import { browser } from '../browser.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { allScripts } from './in-page-scripts.ts'
import { inject, lostPage } from './inject.ts'
import { readSettings, type Store } from './store.ts'

const PREFIX = 'site '

/** Sites on which codings are always shown; the permission for each was given by a person in the browser's own question. */
export function keptSiteHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'keepSite' | 'dropSite' | 'keptSites' | 'lostPage'> {
  return {
    async keepSite({ origin }) {
      const site = siteOrigin(origin)
      if (!(await browser.permissions.contains({ origins: [pattern(site)] }))) throw new Refusal('page-not-reachable', site)
      await register(store, site)
      // What is registered runs at the next load: pages of the site that are open now should not have to wait for it.
      await Promise.all((await browser.tabs.query({ url: pattern(site) })).map(({ id }) => (id === undefined ? undefined : inject(store, id, 'by itself'))))
      return keptSites()
    },
    async dropSite({ origin }) {
      const site = siteOrigin(origin)
      await unregister(site)
      await browser.permissions.remove({ origins: [pattern(site)] }).catch(() => false)
      return keptSites()
    },
    keptSites,
    lostPage: ({ tabId }) => lostPage(tabId),
  }
}

/** Takes sites off the list whose permission was withdrawn in the browser's own settings. */
export async function dropSitesWithoutPermission(): Promise<void> {
  for (const site of await keptSites()) if (!(await browser.permissions.contains({ origins: [pattern(site)] }))) await unregister(site)
}

/**
 * Registers all kept sites anew, for when the extension was updated: browsers then forget what was registered, or go on with the
 * files of the version before. What is not forgotten are the permissions, of which a person gave one for each site.
 */
export async function renewKeptSites(store: Store): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const { host_permissions: fromTheStart = [] } = browser.runtime.getManifest()
  const given = origins.filter((one) => !(fromTheStart as readonly string[]).includes(one)).map((one) => one.replace(/\/\*$/, '')).filter((one) => URL.canParse(one))
  const kept = await keptSites()
  for (const site of new Set([...kept, ...given.filter((one) => !kept.some((known) => pattern(known) === pattern(one)))])) await register(store, site)
}

async function register(store: Store, site: string): Promise<void> {
  await unregister(site)
  await browser.scripting.registerContentScripts([{ id: PREFIX + site, matches: [pattern(site)], js: allScripts((await readSettings(store)).language), runAt: 'document_idle', persistAcrossSessions: true }])
}

async function keptSites(): Promise<readonly string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts()
  return scripts.map(({ id }) => id).filter((id) => id.startsWith(PREFIX)).map((id) => id.slice(PREFIX.length)).sort()
}

async function unregister(site: string): Promise<void> {
  if ((await keptSites()).includes(site)) await browser.scripting.unregisterContentScripts({ ids: [PREFIX + site] })
}

function siteOrigin(origin: unknown): string {
  const url = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('bad-request', 'origin')
  return url.origin
}

/** Patterns name no port: a site is its host. */
function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}
