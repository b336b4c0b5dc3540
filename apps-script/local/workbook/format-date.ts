const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/**
 * A moment as text by a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` has it (English names). Text in
 * single quotes stays. Throws RangeError for an unknown time zone or a letter that is no field.
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const offset = zoneOffset(date, timeZone)
  const wall = new Date(date.getTime() + offset * 60_000)
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (found: string, quoted: string | undefined, letter: string | undefined) => {
    if (found === "''") return "'"
    if (quoted !== undefined) return quoted.replace(/''/g, "'")
    return field(wall, offset, letter ?? '', found.length, timeZone)
  })
}

function field(wall: Date, offset: number, letter: string, length: number, timeZone: string): string {
  const pad = (value: number): string => String(value).padStart(length, '0')
  const hours = wall.getUTCHours()
  switch (letter) {
    case 'y': case 'Y': return length === 2 ? String(wall.getUTCFullYear() % 100).padStart(2, '0') : pad(wall.getUTCFullYear())
    case 'M': case 'L': {
      const name = MONTHS[wall.getUTCMonth()] ?? ''
      return length >= 4 ? name : length === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1)
    }
    case 'd': return pad(wall.getUTCDate())
    case 'H': return pad(hours)
    case 'k': return pad(hours === 0 ? 24 : hours)
    case 'h': return pad(hours % 12 === 0 ? 12 : hours % 12)
    case 'K': return pad(hours % 12)
    case 'm': return pad(wall.getUTCMinutes())
    case 's': return pad(wall.getUTCSeconds())
    case 'S': return pad(wall.getUTCMilliseconds())
    case 'a': return hours < 12 ? 'AM' : 'PM'
    case 'E': return length >= 4 ? (DAYS[wall.getUTCDay()] ?? '') : (DAYS[wall.getUTCDay()] ?? '').slice(0, 3)
    case 'u': return pad(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay())
    case 'D': return pad(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1)
    case 'Z': return offsetText(offset, '')
    case 'X': return offset === 0 ? 'Z' : length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 3 ? ':' : '')
    case 'z': return timeZone
    default: throw new RangeError(`Invalid argument: ${letter} in a date format`)
  }
}

const offsetText = (offset: number, sign: string): string => {
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${sign}${String(size % 60).padStart(2, '0')}`
}

/** Minutes that a zone is ahead of UTC at a moment. */
function zoneOffset(date: Date, timeZone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone)
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timeZone === 'GMT' ? 'UTC' : timeZone, hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(date)
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const wall = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'))
  return Math.round((wall - date.getTime()) / 60_000)
}
