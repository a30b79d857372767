/** A Ctrl-C under npm arrives twice: from the terminal, and passed on by npm. */
const SAME_KEY_PRESS = 500

/** The first signal asks to end; a later one, from somebody who will not wait, ends at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined
    const hear = () => {
      const now = performance.now()
      if (asked !== undefined && now - asked > SAME_KEY_PRESS) process.exit(130)
      asked ??= now
      resolve()
    }
    process.on('SIGINT', hear)
    process.on('SIGTERM', hear)
  })
}
