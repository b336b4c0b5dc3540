/** In a page of the extension: asks the background as the page itself does; throws when it refuses. */
export async function askInPage(asked: { readonly name: string; readonly args: readonly unknown[] }): Promise<unknown> {
  const reply = await chrome.runtime.sendMessage({ to: 'background', ...asked })
  if (!reply.ok) throw new Error(`${asked.name}: ${reply.code} ${reply.detail}`)
  return reply.value
}
