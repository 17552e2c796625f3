/**
 * Where a list's items begin to lie past something, by halving.
 * @param isPast for an item that lies past it, and so for all that follow
 * @returns index of the first item past it; the list's length when none is
 */
export function firstPast<Item>(items: ArrayLike<Item>, isPast: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
