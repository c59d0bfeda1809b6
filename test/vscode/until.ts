/** Waits until a condition holds, looking again at every turn of the event loop; the test's time limit ends it. */
export async function until(what: string, holds: () => boolean): Promise<void> {
	const deadline = Date.now() + 30_000;
	while (!holds()) {
		if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
		await new Promise(resolve => {
			setImmediate(resolve);
		});
	}
}
