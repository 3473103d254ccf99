/** Pixels of the file for one of the picture; what a browser draws at most on a side, and in all. */
const [dense, longest, most] = [2, 16_000, 120_000_000];

/** An SVG picture as PNG, twice as dense as it is large; less where it would be larger than browsers draw. */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(dense, longest / width, longest / height, Math.sqrt(most / (width * height)));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('this browser draws no pictures');
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('this browser makes no PNG files');
  return blob;
}
