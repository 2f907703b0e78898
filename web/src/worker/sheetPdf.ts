// SPDX-License-Identifier: Apache-2.0
import type { SheetLine, SheetPlan } from '../bridge/tools';

const POINTS_PER_MM = 72 / 25.4;
const LINE_MM = 0.1;

interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * A PDF of one page at true size: each picture once, as its JPEG is, placed as often as the plan says; marks and ruler as
 * vectors. ISO 32000-1; the printer is asked not to scale.
 */
export function sheetPdf(plan: SheetPlan, pictures: readonly Jpeg[]): Uint8Array<ArrayBuffer> {
  const names = pictures.map((_, index) => `/I${index} ${index + 5} 0 R`).join(' ');
  const content = encode(drawing(plan));
  const pdf = new PdfFile();
  pdf.object('<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>');
  pdf.object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  pdf.object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(plan.widthMm)} ${points(plan.heightMm)}] ` +
      `/Resources << /XObject << ${names} >> >> /Contents 4 0 R >>`,
  );
  pdf.stream('', content);
  for (const { width, height, bytes } of pictures) {
    pdf.stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colourSpace(bytes)} ` +
        '/BitsPerComponent 8 /Filter /DCTDecode ',
      bytes,
    );
  }
  return pdf.finish();
}

/** The page's drawing; a PDF's y grows up. */
function drawing(plan: SheetPlan): string {
  const lines: string[] = [];
  for (const { item, xMm, yMm, widthMm, heightMm, turned } of plan.placements) {
    const [x, y, w, h] = [xMm, plan.heightMm - yMm - heightMm, widthMm, heightMm].map(points);
    // Turned clockwise by a quarter: the picture's top lies on the right.
    const matrix = turned ? `0 -${h} ${w} 0 ${x} ${points(plan.heightMm - yMm)}` : `${w} 0 0 ${h} ${x} ${y}`;
    lines.push(`q ${matrix} cm /I${item} Do Q`);
  }
  lines.push(`0 G ${points(LINE_MM)} w`);
  for (const line of [...plan.marks, ...plan.ruler]) {
    lines.push(stroke(line, plan.heightMm));
  }
  return lines.join('\n');
}

function stroke({ x1, y1, x2, y2 }: SheetLine, heightMm: number): string {
  return `${points(x1)} ${points(heightMm - y1)} m ${points(x2)} ${points(heightMm - y2)} l S`;
}

function points(mm: number): string {
  return (mm * POINTS_PER_MM).toFixed(4);
}

/** By the number of components in the JPEG's frame. */
function colourSpace(bytes: Uint8Array): string {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) {
      return bytes[at + 9] === 1 ? '/DeviceGray' : '/DeviceRGB';
    }
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return '/DeviceRGB';
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

class PdfFile {
  private readonly parts: Uint8Array[] = [encode('%PDF-1.7\n')];
  private readonly offsets: number[] = [];
  private length = 9;

  object(body: string): void {
    this.offsets.push(this.length);
    this.add(encode(`${this.offsets.length} 0 obj\n${body}\nendobj\n`));
  }

  stream(entries: string, bytes: Uint8Array): void {
    this.offsets.push(this.length);
    this.add(encode(`${this.offsets.length} 0 obj\n<< ${entries}/Length ${bytes.length} >>\nstream\n`));
    this.add(bytes);
    this.add(encode('\nendstream\nendobj\n'));
  }

  finish(): Uint8Array<ArrayBuffer> {
    const start = this.length;
    const rows = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = this.offsets.length + 1;
    this.add(encode(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`));
    this.add(encode(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  private add(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}
