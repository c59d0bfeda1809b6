import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What of Chart.js the page does not use, and esbuild keeps: the default options of these classes read other objects. */
const CLASS = /^class (LogarithmicScale|RadialLinearScale|TimeScale|TimeSeriesScale) extends \w+ \{$.*?^\}$/gms;

/** Its easing functions: nothing moves by itself. */
const EASINGS = /\bconst effects = \{$.*?^\};$/ms;

/** Its ways to find what a pointer is over: the page asks for places by itself. */
const INTERACTION = /\bvar Interaction = \{$.*?^\};$/ms;

/**
 * Tells esbuild that classes of Chart.js do nothing by being there, so that those that are not used are left out, and
 * leaves out what finds elements under a pointer, and all easing functions but the one that Chart.js falls back on.
 */
export function unusedChartParts(): Plugin {
	return {
		name: 'unused-chart-parts',
		setup(build) {
			build.onLoad({ filter: /[\\/]chart\.js[\\/]dist[\\/](chart|chunks[\\/]index)\.js$/ }, async ({ path }) => {
				const source = await readFile(path, 'utf8');
				const contents = source
					.replace(
						CLASS,
						(text, name: string) => `const ${name} = /* @__PURE__ */ (() => { ${text}\nreturn ${name}; })();`,
					)
					.replace(EASINGS, 'const effects = { linear: share => share };')
					.replace(INTERACTION, 'var Interaction = { modes: {} };');
				return { contents, loader: 'js' };
			});
		},
	};
}
