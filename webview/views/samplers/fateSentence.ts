import type { DropReason } from '../../../src/core/math/samplers/samplerState.ts';
import { formatCount, formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { StepName } from '../../state/samplersState.ts';

/** The name of a step, as people who sample call it. */
export function stepTitle(name: StepName, t: Translate): string {
	switch (name) {
		case 'temperature':
			return t('Temperature');
		case 'penalties':
			return t('Penalties');
		case 'topK':
			return 'top-k';
		case 'topP':
			return 'top-p';
		case 'minP':
			return 'min-p';
		case 'typical':
			return t('typical');
		case 'topNSigma':
			return 'top-nσ';
		default:
			return name satisfies never;
	}
}

/** Why a step dropped a token, in words that follow the step's name. */
export function dropSentence(reason: DropReason, t: Translate): string {
	switch (reason.type) {
		case 'topK':
			return t('number {0}, the first {1} stay', formatCount(reason.rank + 1), formatCount(reason.k));
		case 'topP':
			return t('those above already hold {0}', formatProbability(reason.massAbove));
		case 'minP':
			return t('{0} of the top, below {1}', formatProbability(reason.ratio), reason.minP);
		case 'typical':
			return t(
				'{0} nats from the entropy, over {1}',
				formatFigure(reason.deviationNats),
				formatFigure(reason.cutoffNats),
			);
		case 'topNSigma':
			return t('{0} σ below the top, over {1}', formatFigure(reason.sigmas), reason.n);
		default:
			return reason satisfies never;
	}
}
