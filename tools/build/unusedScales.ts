import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What of Chart.js the page does not use, and esbuild keeps: the default options of these classes read other objects. */
const CLASS = /^class (LogarithmicScale|RadialLinearScale|TimeScale|TimeSeriesScale) extends \w+ \{$.*?^\}$/gms;

/** Its easing functions: nothing moves by itself. */
const EASINGS = /\bconst effects = \{$.*?^\};$/ms;

/**
 * Tells esbuild that classes of Chart.js do nothing by being there, so that those that are not used are left out, and
 * leaves all easing functions out but the one that Chart.js falls back on.
 */
export function unusedScales(): Plugin {
	return {
		name: 'unused-scales',
		setup(build) {
			build.onLoad({ filter: /[\\/]chart\.js[\\/]dist[\\/](chart|chunks[\\/]index)\.js$/ }, async ({ path }) => {
				const source = await readFile(path, 'utf8');
				const contents = source
					.replace(
						CLASS,
						(text, name: string) => `const ${name} = /* @__PURE__ */ (() => { ${text}\nreturn ${name}; })();`,
					)
					.replace(EASINGS, 'const effects = { linear: share => share };');
				return { contents, loader: 'js' };
			});
		},
	};
}
