/** Longest side, in pixels, at which a photographed page is still read easily. */
const LONGEST = 2_200;
const SMALL_ENOUGH = 1_200_000;

/** How large a picture becomes: the same shape, no side above `longest`, never larger. */
export function fitted(
  width: number,
  height: number,
  longest = LONGEST,
): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/**
 * A photograph in the size that is needed, for slow networks. What is small already, no picture,
 * or not to be read by this browser goes as it is: the server says what it does not take.
 */
export async function shrunk(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.type === 'image/gif') return file;
  if (file.size <= SMALL_ENOUGH && file.type !== 'image/heic') return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = fitted(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85);
    });
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
