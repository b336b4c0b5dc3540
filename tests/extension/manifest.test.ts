import { describe, expect, it } from 'vitest'
import { manifest } from '../../extension/manifest.ts'

const TARGETS = ['chromium', 'firefox'] as const
const policyOf = (target: (typeof TARGETS)[number]) => (manifest(target, '1.2.3').content_security_policy as { readonly extension_pages: string }).extension_pages

describe('manifest()', () => {
  it.each(TARGETS)('holds no page before a click in %s, and asks a person for any site', (target) => {
    const made = manifest(target, '1.2.3')
    expect(made).not.toHaveProperty('host_permissions')
    expect(made).not.toHaveProperty('content_scripts')
    expect(made).not.toHaveProperty('web_accessible_resources')
    expect(made.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
    expect(made.version).toBe('1.2.3')
  })

  it.each([['chromium', ['sidePanel']], ['firefox', []]] as const)('asks for five permissions in %s, and %j', (target, more) => {
    expect([...(manifest(target, '1').permissions as string[])].sort()).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', ...more].sort())
  })

  it.each(TARGETS)('lets nothing from outside run in %s, and sends to script hosts and this computer only', (target) => {
    const policy = policyOf(target)
    expect(policy).toMatch(/default-src 'self'/)
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toMatch(/object-src 'none'/)
    const hosts = /connect-src ([^;]+)/.exec(policy)![1]!.split(' ')
    expect(hosts.filter((host) => host !== "'self'").sort()).toEqual(['http://127.0.0.1:*', 'http://localhost:*', 'https://script.google.com', 'https://script.googleusercontent.com'])
  })

  it('has what each browser calls its side panel, and nothing of the other’s', () => {
    expect(manifest('chromium', '1')).toMatchObject({ side_panel: { default_path: 'sidepanel.html' }, background: { service_worker: 'background.js', type: 'module' } })
    expect(manifest('chromium', '1')).not.toHaveProperty('sidebar_action')
    expect(manifest('firefox', '1')).toMatchObject({ sidebar_action: { open_at_install: false }, background: { scripts: ['background.js'], type: 'module' } })
    expect(manifest('firefox', '1')).not.toHaveProperty('side_panel')
  })

  it('tells Mozilla that nothing is collected', () => {
    expect(manifest('firefox', '1').browser_specific_settings).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } })
  })

  it('holds this computer’s pages only in the build for tests', () => {
    const hosts = ['http://127.0.0.1/*']
    expect(manifest('chromium', '1', hosts).host_permissions).toEqual(hosts)
  })
})
