package let recipes: [Recipe] =
    recipesText + recipesFigures + recipesMeasures + recipesMade + recipesData + recipesForms + recipesHandling
    + recipesCommands
