package let recipes: [Recipe] = recipesText + recipesFigures + recipesMeasures + recipesData + recipesHandling
