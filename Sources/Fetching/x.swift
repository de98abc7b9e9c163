import OpenBadges
