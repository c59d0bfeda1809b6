import { readFile } from 'node:fs/promises';
import { runStep } from './step.ts';

/** Installs packages where that is possible without asking: on Debian or a child of it, as root. Tells whether it was. */
export async function installDebianPackages(...packages: string[]): Promise<boolean> {
	if (process.getuid?.() !== 0) return false;
	const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
	if (!/^ID(_LIKE)?=.*debian/m.test(release)) return false;

	console.log(`Installing ${packages.join(', ')} with apt, once …`);
	const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
	const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
	await runStep('apt-get', [...wait, 'update'], quiet);
	await runStep('apt-get', [...wait, 'install', '-y', ...packages], quiet);
	return true;
}
