import { createInterface } from 'node:readline'
import { lockDataFolder } from '#store/data-folder-lock.ts'

// Run as a process: takes the lock of the folder it is given when its input names the time, and keeps it until its
// input ends.
const [folder = ''] = process.argv.slice(2)
console.log('ready')
for await (const time of createInterface({ input: process.stdin })) {
  while (Date.now() < Number(time)) continue // awake, so that all take it at once
  try {
    const release = lockDataFolder(folder)
    process.stdin.on('end', release)
    console.log('held')
  } catch (error) {
    console.log(String(error))
  }
}
