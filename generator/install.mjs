// Installs the NSwag binaries that package-lock.json pins: once, and one process at a time, since two concurrent `npm ci` destroy each other's work.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = dirname(fileURLToPath(import.meta.url));
const modules = join(folder, 'node_modules');
const stamp = join(modules, '.installed');
const lock = join(folder, 'node_modules.lock');
const heartbeatMilliseconds = 2_000;
const abandonedAfterMilliseconds = 30_000;

const pinned = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === pinned;

async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }

    const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - touched > abandonedAfterMilliseconds) rmSync(lock, { recursive: true, force: true });
    await setTimeout(100);
  }
}

async function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: folder, shell: process.platform === 'win32' };
  try {
    await promisify(execFile)(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], options);
  } catch (error) {
    console.error(error.code === 'ENOENT' ? 'npm was not found.' : `npm ci failed: ${String(error.stderr || error.message).trim().split('\n')[0]}`);
    process.exitCode = 1;
    return;
  }

  writeFileSync(stamp, pinned);
}

if (!isInstalled()) {
  await takeLock();
  const heartbeat = setInterval(() => utimesSync(lock, new Date(), new Date()), heartbeatMilliseconds);
  try {
    if (!isInstalled()) await install();
  } finally {
    clearInterval(heartbeat);
    rmSync(lock, { recursive: true, force: true });
  }
} else {
  utimesSync(stamp, new Date(), new Date());
}
