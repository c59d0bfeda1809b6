/** A drawing that stands by itself. */
export interface Picture {
	readonly svg: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** The CSS colors of a picture. */
export interface PicturePalette {
	/** Behind the picture. */
	readonly background: string;
	readonly text: string;
	/** Secondary text. */
	readonly quiet: string;
	/** The softmax bar of the argmax. */
	readonly softmax: string;
	/** The softmax bars of the others. */
	readonly softmaxQuiet: string;
	/** What stands beside softmax. */
	readonly rival: string;
	/** The base line, tracks, hatching. */
	readonly grid: string;
}
