'use client';

import type { Product } from '@/api/client';
import { useText } from '@/text/TextProvider';

const FEW = 5;

/** How much is left; a quiet one speaks up only when that is little. */
export function Stock({ availability, quiet = false }: { availability: Product['availability']; quiet?: boolean }) {
  const { t } = useText();
  const { inStock, left } = availability;
  if (!inStock) return <span className="text-sm text-soft">{t.product.soldOut}</span>;
  if (left !== undefined && left <= FEW) {
    return <span className="text-sm font-medium text-clay">{t.product.left(left)}</span>;
  }
  return quiet ? null : <span className="text-sm font-medium text-moss">{t.product.inStock}</span>;
}
