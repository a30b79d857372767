/** Whole days `YYYY-MM-DD`, moved by years or days; null for anything but one day. */
export function moved(day: string, by: Readonly<{ years?: number; days?: number }>): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const time = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(time.getTime())) return null
  const month = time.getUTCMonth()
  time.setUTCFullYear(time.getUTCFullYear() + (by.years ?? 0))
  if (by.days === undefined && time.getUTCMonth() !== month) return null // 29 February
  time.setUTCDate(time.getUTCDate() + (by.days ?? 0))
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? time.toISOString().slice(0, 10) : null
}
