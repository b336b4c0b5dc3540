export type Target = 'chromium' | 'firefox'

/** Google's script hosts, where an add-on's web app answers, and this computer, where the local host does: nowhere else may anything be sent. */
const ENDPOINTS = 'https://script.google.com https://script.googleusercontent.com http://127.0.0.1:* http://localhost:*'
const POLICY = [
  "default-src 'self'", "script-src 'self'", "object-src 'none'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  `connect-src 'self' ${ENDPOINTS}`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** The first with `caretPositionFromPoint`, by which a click or the pointer finds the letter under it. */
const OLDEST_CHROMIUM = '128'

/** Identifies the extension in Firefox. */
export const GECKO_ID = 'buurtstem@buurtstem.example'

/**
 * The manifest of the extension for one browser. It asks for the page in front of the person only after their click, and for no
 * site beforehand. `hosts` are patterns held from the start: only a build for tests has any, because headless browsers cannot
 * answer the question for permission.
 */
export function manifest(target: Target, version: string, hosts: readonly string[] = []): Readonly<Record<string, unknown>> {
  const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]))
  const common = {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    version,
    icons,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', ...(target === 'chromium' ? ['sidePanel'] : [])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
    action: { default_title: '__MSG_action__', default_icon: icons },
    options_ui: { page: 'options.html', open_in_tab: true },
    content_security_policy: { extension_pages: POLICY },
    commands: {
      // Alt+Shift+C would be the natural one; Chromium assigns it to nobody.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_action__' },
      'code-selection': { suggested_key: { default: 'Alt+C' }, description: '__MSG_codeSelection__' },
      'walk-units': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_walkUnits__' },
    },
  }
  if (target === 'chromium') {
    return { ...common, minimum_chrome_version: OLDEST_CHROMIUM, background: { service_worker: 'background.js', type: 'module' }, side_panel: { default_path: 'sidepanel.html' } }
  }
  return {
    ...common,
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: '__MSG_name__', default_icon: icons, open_at_install: false },
    browser_specific_settings: { gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } } },
  }
}
