/**
 * Reads the arguments of `npm start`. Gives the options, or which argument is wrong and why.
 * The language is that of `--lang`, else of the environment: Dutch only when it says so.
 */
export function readStartOptions(args, environment) {
  const spoken = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const options = { browser: true, port: null, workbook: null, language: spoken.startsWith('nl') ? 'nl' : 'en' }
  const asked = args.indexOf('--lang')
  if (asked !== -1 && (args[asked + 1] === 'nl' || args[asked + 1] === 'en')) options.language = args[asked + 1]
  const fail = (code, option) => ({ ok: false, code, option, language: options.language })
  for (let at = 0; at < args.length; at += 1) {
    const [option, joined] = args[at].split(/=(.*)/s)
    const value = () => joined ?? args[++at]
    if (option === '--no-browser' && joined === undefined) options.browser = false
    else if (option === '--port') {
      const text = value()
      if (text === undefined || !/^\d{1,5}$/.test(text) || Number(text) > 65535) return fail('aNumber', option)
      options.port = Number(text)
    } else if (option === '--workbook') {
      const text = value()
      if (text === undefined || text.startsWith('--') || !/\.xlsx$/i.test(text)) return fail('aFile', option)
      options.workbook = text
    } else if (option === '--lang') {
      const text = value()
      if (text !== 'nl' && text !== 'en') return fail('aLanguage', option)
      options.language = text
    } else return fail('unknownOption', args[at])
  }
  return { ok: true, options }
}
