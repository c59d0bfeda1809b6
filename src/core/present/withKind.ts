import type { Detection, Kind } from '../detect/detection.ts';
import { type KindReason, kindReasons } from '../detect/kindReasons.ts';

/**
 * An array as the reader wants it read: its kind replaced, and the reason saying so. The mass outside the listed
 * candidates belongs to the kind that was found, and goes with it. Without a choice, the detection itself. O(1).
 */
export function withKind(detection: Detection, chosen: Kind | undefined): Detection {
	if (chosen === undefined) return detection;
	const reason = reasonOf(detection.kind, chosen);
	if (chosen === detection.kind) return { ...detection, reason };
	const { missingMass: _, ...others } = detection;
	return { ...others, kind: chosen, reason };
}

function reasonOf(detected: Kind, chosen: Kind): KindReason {
	const isSecondSoftmax = chosen === 'logits' && (detected === 'probabilities' || detected === 'percent');
	return isSecondSoftmax ? kindReasons.chosenSecondSoftmax : kindReasons.chosen;
}
