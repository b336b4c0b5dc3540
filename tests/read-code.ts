import { parseSync } from 'vite'

/** What the house test wants to know of a file of code. */
export interface CodeFacts {
  /** Everything the file imports or re-exports from, in any way: static, type only, dynamic, `import('…')` as a type. */
  readonly imports: readonly string[]
  /** Names of exported functions, arrow functions in a const counted. */
  readonly exportedFunctions: readonly string[]
  /** Whether the file does nothing but pass on what other files export. */
  readonly barrel: boolean
  /**
   * What it reaches for beyond what it imports and declares itself, written with dots: 'chrome', 'chrome.tabs',
   * 'globalThis.chrome', 'Date.now', 'new Function', 'new Date()'. Property names alone stand with a dot before them: '.innerHTML'.
   */
  readonly reaches: ReadonlySet<string>
}

interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

/** Reads one file. Throws an Error with the parser's words when it is no TypeScript or JavaScript. */
export function readCode(path: string, text: string): CodeFacts {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors.map((error) => error.message).join('; ')}`)
  const body = (parsed.program.body as unknown as readonly Node[]).filter((node) => typeof node.directive !== 'string')
  const imports = new Set<string>()
  const reaches = new Set<string>()
  const declared = new Set<string>()
  const named = new Set<string>()
  const uses: (readonly [owner: string, reached: string])[] = []

  visit({ type: 'Program', body }, null, '', (node, parent, part) => {
    const source = sourceOf(node)
    if (source !== null) imports.add(source)
    if (node.type === 'MemberExpression') {
      const owner = nameOf(node.object)
      const property = propertyOf(node)
      if (property !== null) reaches.add(`.${property}`)
      if (owner !== null && property !== null) uses.push([owner, `${owner}.${property}`])
    }
    if (node.type === 'NewExpression') {
      const made = nameOf(node.callee)
      if (made !== null) uses.push([made, `new ${made}`], [made, `new ${made}${listOf(node.arguments).length === 0 ? '()' : ''}`])
    }
    if (node.type === 'JSXAttribute') reaches.add(`.${String((node.name as Node).name)}`)
    if (node.type === 'VariableDeclarator' && nameOf(node.init) !== null) {
      for (const property of listOf((node.id as Node).properties)) uses.push([nameOf(node.init)!, `${nameOf(node.init)}.${String(nameOf(property.key))}`])
    }
    if (node.type === 'ObjectPattern') for (const property of listOf(node.properties)) declared.add(String(nameOf(property.value) ?? ''))
    if (node.type === 'Identifier') {
      if (isDeclaring(parent, part)) declared.add(String(node.name))
      else if (!isOnlyAName(parent, part)) named.add(String(node.name))
    }
  })
  for (const name of named) if (!declared.has(name)) reaches.add(name)
  for (const [owner, reached] of uses) if (!declared.has(owner)) reaches.add(reached)

  const exported = body.flatMap((node) => exportedFunctionsOf(node, body))
  const passedOn = body.filter((node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration))
  const rest = body.filter((node) => !passedOn.includes(node) && node.type !== 'ImportDeclaration')
  return { imports: [...imports], exportedFunctions: exported, barrel: passedOn.length > 0 && rest.length === 0, reaches }
}

function visit(node: Node, parent: Node | null, part: string, see: (node: Node, parent: Node | null, part: string) => void): void {
  see(node, parent, part)
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) if (isNode(child)) visit(child, node, key, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { readonly type?: unknown }).type === 'string'
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isNode) : []
}

/** The module a node imports from; null when it imports nothing, or from an address that is only known when it runs. */
function sourceOf(node: Node): string | null {
  const source = node.type === 'TSImportType' ? (node.source ?? node.argument) : ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(node.type) ? node.source : null
  const literal = isNode(source) && source.type === 'TSLiteralType' ? source.literal : source
  return isNode(literal) && typeof literal.value === 'string' ? literal.value : null
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : null
}

function propertyOf(member: Node): string | null {
  const property = member.property as Node
  if (!member.computed) return String(property.name)
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null
}

/** Whether an identifier at this place brings a name into being. Coarse on purpose: scopes are not told apart. */
function isDeclaring(parent: Node | null, part: string): boolean {
  if (parent === null) return false
  if (parent.type.startsWith('Import') && part === 'local') return true
  if (['VariableDeclarator', 'FunctionDeclaration', 'ClassDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSTypeParameter'].includes(parent.type) && ['id', 'name'].includes(part)) return true
  return part === 'params' || part === 'param' || part === 'elements' || parent.type === 'RestElement' || (parent.type === 'AssignmentPattern' && part === 'left')
}

/** Whether an identifier at this place is a label and not a use: a key, a property, a part of a type. */
function isOnlyAName(parent: Node | null, part: string): boolean {
  if (parent === null) return false
  if (part === 'property') return parent.computed !== true
  return part === 'key' || part === 'imported' || part === 'exported' || parent.type.startsWith('TS') || parent.type.startsWith('JSX')
}

function exportedFunctionsOf(node: Node, body: readonly Node[]): string[] {
  if (node.type === 'ExportDefaultDeclaration') return isFunction(node.declaration) ? ['default'] : []
  if (node.type !== 'ExportNamedDeclaration') return []
  if (isNode(node.declaration)) return functionsIn(node.declaration)
  const own = body.flatMap(functionsIn)
  return listOf(node.specifiers).flatMap((specifier) => own.filter((name) => node.source === null && name === nameOf(specifier.local)))
}

function functionsIn(node: Node): string[] {
  if (node.type === 'FunctionDeclaration') return [String(nameOf(node.id))]
  if (node.type !== 'VariableDeclaration') return []
  return listOf(node.declarations).flatMap((one) => (isFunction(one.init) ? [String(nameOf(one.id))] : []))
}

function isFunction(value: unknown): boolean {
  return isNode(value) && ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'].includes(value.type)
}
