import { ArraySize, CellError, EmptyValue, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula, SimpleRangeValue } from 'hyperformula'

/** What one call of a function of the add-on gave: its value, or the sentence it threw. */
export type CustomResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

/** The functions that the add-on offers for formulas. */
export interface CustomFunctions {
  readonly names: readonly string[]
  /** Calls one as Google does: a cell alone comes as its value, a range as rows, an empty cell as ''. */
  readonly call: (name: string, args: readonly unknown[]) => CustomResult
}

/** Gives a cell of a range as a script gets it; undefined leaves it to the formula engine, which knows no dates. */
export type ReadCell = (sheetId: number, row: number, column: number) => unknown

/** What the functions of one recalculation work with: HyperFormula takes classes, registered once for all. */
interface Calculation {
  readonly functions: CustomFunctions
  readonly readCell: ReadCell
  /** Size of the table that each formula gave, by place and call: the engine asks for it before it knows any value. */
  readonly sizes: Map<string, { readonly width: number; readonly height: number }>
  wrongSizes: number
}

type Ast = Parameters<FunctionPlugin['evaluateAst']>[0]
type State = Parameters<FunctionPlugin['evaluateAst']>[1]
type Procedure = Extract<Ast, { readonly procedureName: string }>
type Value = ReturnType<FunctionPlugin['evaluateAst']>

let calculation: Calculation | null = null
let registered = ''

/** Runs `work` with the add-on's functions known to the formula engine, again until every table has the room it needs. */
export function withCustomFunctions<T>(functions: CustomFunctions | null, readCell: ReadCell, work: () => T): T {
  if (functions === null || functions.names.length === 0) return work()
  register(functions.names)
  calculation = { functions, readCell, sizes: new Map(), wrongSizes: 0 }
  try {
    // A table may be the input of another, and that of a third: each round settles at least one more.
    for (let round = 0; ; round += 1) {
      calculation.wrongSizes = 0
      const done = work()
      if (calculation.wrongSizes === 0 || round >= MOST_ROUNDS) return done
    }
  } finally {
    calculation = null
  }
}

const MOST_ROUNDS = 5

class AddOnFunctions extends FunctionPlugin {
  static override implementedFunctions = {}

  /** Called by the engine for every function of ours. */
  run(ast: Procedure, state: State): Value {
    if (calculation === null) return new CellError(ErrorType.NAME)
    const args = ast.args.map((arg: Ast) => this.argument(arg, state))
    const failed = args.find((arg): arg is CellError => arg instanceof CellError && arg.type === ErrorType.CYCLE)
    if (failed !== undefined) return failed
    const result = calculation.functions.call(ast.procedureName, args.map((arg) => (arg instanceof CellError ? errorText(arg) : arg)))
    if (!result.ok) return new CellError(ErrorType.ERROR, result.problem)
    const rows = tableOf(result.value)
    const key = keyOf(ast, state)
    const known = calculation.sizes.get(key) ?? { width: 1, height: 1 }
    const size = { width: rows[0]!.length, height: rows.length }
    if (known.width !== size.width || known.height !== size.height) {
      calculation.sizes.set(key, size)
      calculation.wrongSizes += 1
    }
    return size.width === 1 && size.height === 1 ? rows[0]![0]! : SimpleRangeValue.onlyValues(rows)
  }

  /** How large the table will be: as large as it was the last time; HyperFormula asks before it has any value. */
  sizeOfTable(ast: Procedure, state: State): ArraySize {
    const size = calculation?.sizes.get(keyOf(ast, state))
    return size === undefined ? ArraySize.scalar() : new ArraySize(size.width, size.height)
  }

  private argument(ast: Ast, state: State): unknown {
    const value = this.evaluateAst(ast, state)
    if (!(value instanceof SimpleRangeValue)) return plain(value)
    const start = value.range?.start
    const cells = value.data.map((row, down) => row.map((cell, right) => (start === undefined ? undefined : calculation?.readCell(start.sheet, start.row + down, start.col + right)) ?? plain(cell)))
    return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells
  }
}

function register(names: readonly string[]): void {
  if (registered === names.join()) return
  if (registered !== '') HyperFormula.unregisterFunctionPlugin(AddOnFunctions)
  AddOnFunctions.implementedFunctions = Object.fromEntries(names.map((name) => [name, {
    method: 'run', sizeOfResultArrayMethod: 'sizeOfTable', parameters: [{ argumentType: FunctionArgumentType.ANY, optionalArg: true }], repeatLastArgs: 1,
  }]))
  HyperFormula.registerFunctionPlugin(AddOnFunctions, { enGB: Object.fromEntries(names.map((name) => [name, name])) })
  registered = names.join()
}

function keyOf(ast: Procedure, { formulaAddress: { sheet, row, col } }: State): string {
  return JSON.stringify([sheet, row, col, ast])
}

function plain(value: unknown): unknown {
  if (value === EmptyValue || value === null || value === undefined) return ''
  if (value instanceof CellError) return errorText(value)
  // Numbers with a kind of their own, such as percentages, are objects in the engine.
  return typeof value === 'object' && 'val' in value ? value.val : value
}

function errorText(error: CellError): string {
  return { DIV_BY_ZERO: '#DIV/0!', NAME: '#NAME?', VALUE: '#VALUE!', NUM: '#NUM!', NA: '#N/A', CYCLE: '#REF!', REF: '#REF!', SPILL: '#REF!', LIC: '#ERROR!', ERROR: '#ERROR!' }[error.type] ?? '#ERROR!'
}

/** What a function gave as rows of equal width; a list is a column, and what is missing is empty. */
function tableOf(value: unknown): (string | number | boolean)[][] {
  const rows = Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[value]]
  const width = Math.max(1, ...rows.map((row) => row.length))
  const cells = rows.map((row) => Array.from({ length: width }, (_, column): string | number | boolean => {
    const cell = row[column]
    return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : ''
  }))
  return cells.length === 0 ? [['']] : cells
}
