import { measure } from './measure.ts';
import type { ShapeRequest } from './request.ts';

addEventListener('message', ({ data }: MessageEvent<ShapeRequest>) => postMessage(measure(data)));
